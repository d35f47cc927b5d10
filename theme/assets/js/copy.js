// A link to a figure also goes to the clipboard, and says so.
export function copyLinks(links) {
  for (const link of links) {
    link.setAttribute('aria-live', 'polite');
    link.addEventListener('click', async () => {
      const label = link.textContent;
      try {
        await navigator.clipboard.writeText(link.href);
      } catch {
        return; // No permission, or an insecure page: the link still leads to its anchor.
      }
      link.textContent = 'Adresse copiée';
      setTimeout(() => { link.textContent = label; }, 2500);
    });
  }
}
