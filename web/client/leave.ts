/**
 * Pressing Esc three times within a second and a half leaves the page, as the button does. All else works without this.
 * Served as it is: without a type in it.
 */
const windowMs = 1500;
const none = -windowMs;
let [secondLastMs, lastMs] = [none, none];

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.repeat) return;
  const isThird = event.timeStamp - secondLastMs < windowMs;
  [secondLastMs, lastMs] = [lastMs, event.timeStamp];
  const form = document.querySelector('form.leave');
  if (isThird && form instanceof HTMLFormElement) form.requestSubmit();
});
