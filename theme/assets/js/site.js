/** The name of the site, as its pages say it. */
export const siteName = () => document.querySelector(".marque").textContent.trim();
