/** Fields and choices that steps from the report to the police report share. */
import { sayerWords } from './sayers.ts';

export const saidBy = {
  label: 'یہ کس کا کہنا ہے',
  hint: 'یہ انہی کے دعوے کے طور پر دکھایا جاتا ہے۔',
  choices: sayerWords,
};

export const childOrFamily = { child: 'بچہ یا بچی', family: 'خاندان' } as const;
export const childOrGuardian = { child: 'بچہ یا بچی', guardian: 'سرپرست' } as const;

export const number = { label: 'کاغذ کا نمبر' } as const;
export const orderNumber = { label: 'حکم کا نمبر' } as const;
export const station = { label: 'تھانے کا نام' } as const;
export const sections = { label: 'قانون کی دفعات' } as const;
export const accused = { label: 'ملزم' } as const;
