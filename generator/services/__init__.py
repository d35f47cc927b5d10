"""The State's services, asked over the network."""
