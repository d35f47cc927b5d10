"""From the model to pages: one module a kind of page, one template each in `theme/pages/`."""
