/** A text as a QR code, drawn as one path of squares: no inline style, no picture, nothing that a policy must allow. */
import { encode } from 'uqr';
import type { PatternView } from '@amanat/web';

/** Four light fields around it, as the standard asks. @source ISO/IEC 18004 */
const borderFields = 4;

export function patternOf(text: string): PatternView {
  const { data, size } = encode(text, { ecc: 'M', border: borderFields });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
