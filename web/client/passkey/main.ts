/**
 * Passkeys, and the invitation that stands after `#` in its address: the two things of signing in that only a script can
 * do. It asks no server: what the browser answers goes into the form, and the form is sent as every form is.
 */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

function moveInvitation(): void {
  const field = document.querySelector('#f-secret');
  const secret = location.hash.slice(1);
  if (!(field instanceof HTMLInputElement) || !/^[0-9a-zA-Z-]{26,40}$/.test(secret)) return;
  field.value = secret;
  // Out of the address, so that it is in no history of this machine.
  history.replaceState(null, '', location.pathname);
}

async function answerFor(form: HTMLFormElement): Promise<unknown> {
  const optionsJSON = JSON.parse(form.dataset['options'] ?? '');
  return form.dataset['passkey'] === 'make' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
}

function offerPasskey(form: HTMLFormElement): void {
  const field = form.querySelector('input[name="answer"]');
  const failed = form.querySelector('.mistake');
  if (!(field instanceof HTMLInputElement) || !(failed instanceof HTMLElement)) return;
  const section = form.closest('.passkey');
  if (section instanceof HTMLElement) section.hidden = false;
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return;
    event.preventDefault();
    failed.hidden = true;
    answerFor(form).then(
      (answer) => {
        field.value = JSON.stringify(answer);
        form.submit();
      },
      () => {
        failed.hidden = false;
      },
    );
  });
}

moveInvitation();
// Another invitation, opened where the page is already.
addEventListener('hashchange', moveInvitation);
if (browserSupportsWebAuthn())
  for (const form of document.querySelectorAll('form[data-passkey]'))
    if (form instanceof HTMLFormElement) offerPasskey(form);
