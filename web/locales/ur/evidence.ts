/** Urdu words of what a comparison found: fields, levels, weights. */
import type { EvidenceMessages } from '../messages.ts';

const nameLevels: EvidenceMessages['levels']['name'] = {
  'all-tokens-agree': 'نام کے تمام حصے ملتے ہیں',
  'one-token-agrees': 'ایک ہی لفظ کا نام ہے اور وہ ملتا ہے',
  contained: 'ایک کا نام دوسرے کے نام کے اندر موجود ہے',
  partly: 'نام کا ایک حصہ ملتا ہے',
  loosely: 'ناموں کے ہجے ملتے جلتے ہیں',
  'nickname-agrees': 'دوسرا نام (عرفیت) ملتا ہے',
  none: 'نام مختلف ہیں',
  swapped: 'دوسری طرف والد کے نام سے ملتا ہے، جیسے لکھنے والے نے دونوں کی جگہ بدل دی ہو',
};

const numberLevels: EvidenceMessages['levels']['device'] = {
  same: 'ایک ہی سیریل نمبر',
  'possible-misreading': 'نمبر ایک ہی ہے، سوائے ایسے حروف کے جو آسانی سے غلط پڑھے جاتے ہیں',
  'one-sign-off': 'ایک حرف یا ہندسے کا فرق ہے',
  different: 'الگ الگ آلات ہیں',
};

export const evidence: EvidenceMessages = {
  forTitle: 'حق میں',
  againstTitle: 'خلاف',
  countedLess: 'کم گنا گیا',
  nothingLeft: 'جس کا اُس وقت موازنہ ہوا تھا، وہ اب نہیں ملتا۔',
  nothingAgainst: 'جس کا موازنہ ہوا، اس میں کچھ خلاف نہیں۔',
  missing: (fields) => `ایک یا دونوں طرف درج نہیں: ${fields}۔`,
  neutral: (fields) => `موازنہ ہوا، مگر اس سے کچھ خاص معلوم نہیں ہوتا: ${fields}۔`,
  oneIn: (count) => `تقریباً ${count} اندراجات میں ایک`,
  byAlias: '، کئی ناموں میں سے ایک کے ذریعے',
  weights: {
    'strong-for': 'حق میں، مضبوط',
    for: 'حق میں',
    neutral: 'نہ حق میں نہ خلاف',
    against: 'خلاف',
    'strong-against': 'خلاف، مضبوط',
    missing: 'درج نہیں',
  },
  fields: {
    name: 'نام',
    father: 'والد کا نام',
    household: 'ایک گھر',
    age: 'عمر',
    gender: 'جنس',
    phone: 'ٹیلی فون',
    cnic: 'شناختی کارڈ',
    device: 'آلہ',
    seal: 'مہر',
    place: 'جگہ',
  },
  levels: {
    name: nameLevels,
    father: {
      ...nameLevels,
      swapped: 'دوسری طرف خود اس شخص کے نام سے ملتا ہے، جیسے لکھنے والے نے دونوں کی جگہ بدل دی ہو',
    },
    household: {
      shared: 'اس میں سے کچھ ایک گھر کے سب لوگوں میں ویسے بھی مشترک ہوتا ہے',
      'shared-without-name': 'اپنا نام نہیں ملتا، اور باقی سب بہن بھائیوں میں بھی مشترک ہوتا ہے',
    },
    age: {
      same: 'ایک ہی عمر',
      'within-two': 'زیادہ سے زیادہ دو سال کا فرق',
      'within-four': 'زیادہ سے زیادہ چار سال کا فرق',
      'within-eight': 'زیادہ سے زیادہ آٹھ سال کا فرق',
      different: 'آٹھ سال سے زیادہ کا فرق',
    },
    gender: { same: 'ایک ہی', different: 'مختلف' },
    phone: { same: 'ایک ہی نمبر', 'one-digit-off': 'ایک ہندسے کا فرق ہے', different: 'الگ الگ نمبر' },
    cnic: {
      same: 'جتنے ہندسے نظر آتے ہیں، سب ایک ہیں',
      'partly-visible': 'بہت کم ہندسے نظر آتے ہیں؛ ان میں کوئی فرق نہیں',
      'one-digit-off': 'ایک ہندسے کا فرق ہے',
      different: 'ہندسے مختلف ہیں: دو الگ کارڈ',
    },
    device: numberLevels,
    seal: { ...numberLevels, same: 'مہر کا ایک ہی نمبر', different: 'الگ الگ مہریں ہیں' },
    place: {
      same: 'ایک ہی جگہ',
      'same-spelling-class': 'ایک ہی جگہ، ہجے کچھ اور ہیں',
      'same-number': 'چک کا نمبر ایک ہے؛ نہر کی شاخ دونوں طرف نہیں لکھی',
      similar: 'جگہوں کے نام ملتے جلتے ہیں',
      near: 'الگ جگہیں، تیس کلومیٹر سے کم فاصلے پر',
      'same-district': 'ایک ہی ضلع؛ جگہیں الگ ہیں، یا کوئی ایک درج نہیں',
      'other-district': 'دو الگ ضلعے',
      different: 'الگ جگہیں',
    },
  },
  levelUnknown: 'موازنہ ہوا، مگر اس صفحے کے پاس اس کے لیے الفاظ نہیں',
};
