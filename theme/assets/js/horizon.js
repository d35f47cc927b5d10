// What a page gains from scripts; each page reads and works without them. Nothing is fetched that the page does not need.
import { copyLinks } from './copy.js';

copyLinks(document.querySelectorAll('a[data-copier]'));
closeOnEscape(document.querySelectorAll('.navigation .repli'));

if (document.querySelector('form[data-filtre], [data-point]')) import('./filtres.js');
if (document.querySelector('[data-recherche]')) import('./recherche.js');

function closeOnEscape(folds) {
  for (const fold of folds) {
    fold.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !fold.open) return;
      fold.open = false;
      fold.querySelector('summary').focus();
    });
  }
}
