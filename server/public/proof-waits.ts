/** What is said in place of a proof that the log does not have yet, or that is nobody's: one sentence in both languages. */
export const proofWaits = [
  'اس پتے پر ابھی کوئی ثبوت نہیں۔ ثبوت تب ملتا ہے جب تبدیلی عوامی رجسٹر کی اگلی اشاعت میں آ جائے۔',
  'There is no proof at this address yet. A proof can be had once the public log has taken the change in, at its next publication.',
  '',
].join('\n');
