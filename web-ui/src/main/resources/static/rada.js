// Comfort only: every page works without this file.
(() => {
  const find = (selector) => document.querySelector(selector);
  const help = find('#shortcuts');
  const summary = () => find('[data-focus]')?.focus();

  const reveal = (selector, act) => {
    const button = find(selector);
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', act);
  };
  reveal('[data-print]', () => window.print());
  if (help) reveal('[data-help]', () => help.showModal());

  // Single-key shortcuts can be switched off (WCAG 2.1.4); the choice stays in this browser.
  const choice = find('[data-shortcuts]');
  const wanted = () => localStorage.getItem('rada.shortcuts') !== 'off';
  if (choice) {
    choice.checked = wanted();
    choice.addEventListener('change', () => localStorage.setItem('rada.shortcuts', choice.checked ? 'on' : 'off'));
  }

  const places = { d: 'desk', p: 'projects' };
  let going = 0;
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable], dialog');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !wanted()) return;
    if (Date.now() < going && places[event.key]) {
      going = 0;
      find(`.nav [data-key=${places[event.key]}]`)?.click();
    } else if (event.key === 'g') {
      going = Date.now() + 1500;
    } else if (event.key === '/' && find('#search')) {
      event.preventDefault();
      find('#search').focus();
    } else if (event.key === '?') {
      help?.showModal();
    }
  });

  // A choice among versions can be dragged; what is dragged is the choice itself.
  document.querySelectorAll('select[data-slider]').forEach((select) => {
    const slider = document.createElement('input');
    Object.assign(slider, { type: 'range', min: 0, max: select.options.length - 1, value: select.selectedIndex });
    slider.setAttribute('aria-label', select.labels[0].textContent);
    const tell = () => slider.setAttribute('aria-valuetext', select.options[slider.value].text);
    slider.addEventListener('input', () => { select.selectedIndex = slider.value; tell(); });
    slider.addEventListener('change', () => select.form.requestSubmit());
    select.addEventListener('change', () => { slider.value = select.selectedIndex; tell(); });
    tell();
    select.before(slider);
  });

  summary();
  document.addEventListener('htmx:afterSettle', summary);
})();
