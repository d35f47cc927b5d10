// What a page gains from scripts; each page reads and works without them. Nothing is fetched that the page does not need.
copyLinks(document.querySelectorAll('a[data-copier]'));
closeOnEscape(document.querySelectorAll('.navigation .repli'));

if (document.querySelector('form[data-filtre], [data-point]')) import('./filtres.js');
if (document.querySelector('[data-outils]')) import('./telecharger.js');
if (document.querySelector('[data-comparer]')) import('./comparer.js');
if (document.querySelector('[data-recherche]')) import('./recherche.js');
if (document.querySelector('[data-trame]')) import('./trame.js');
if (document.querySelector('[data-projeter]')) import('./projection.js');
printPage(document.querySelectorAll('[data-imprimer]'));

function closeOnEscape(folds) {
  for (const fold of folds) {
    fold.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !fold.open) return;
      fold.open = false;
      fold.querySelector('summary').focus();
    });
  }
}

// A link to a figure also goes to the clipboard, and says so.
function copyLinks(links) {
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

// A button that prints the page shows itself only here: without scripts it could not.
function printPage(buttons) {
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
