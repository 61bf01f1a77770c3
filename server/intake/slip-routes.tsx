/** The slips, from the draft that was sent: they are nowhere else, and gone when it is. */
import { type Context, Hono } from 'hono';
import { a6SlipStyle, formatDay, QuietSlipPage, quietSlipStyle, rollSlipStyle, SlipPage } from '@amanat/web';
import { chromeOf, langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { codeView, instantInWords } from './code-view.ts';
import { goTo } from './intake-context.ts';
import { sentDraftOf } from './lodged-routes.tsx';
import { patternOf } from './pattern.ts';

const styles = { a6: a6SlipStyle, roll: rollSlipStyle, quiet: quietSlipStyle } as const;
const stylePath = (form: keyof typeof styles): string => `/assets/slip-${form}.css`;

export function slipRoutes(services: Services): Hono {
  const app = new Hono();
  const show = (c: Context, form: 'a6' | 'roll') => {
    const draft = sentDraftOf(c, services);
    if (draft === undefined) return goTo(c, '/code');
    const lang = langOf(c);
    const { lodged } = draft;
    const page = (
      <SlipPage
        chrome={chromeOf(c, services)}
        form={form}
        style={stylePath(form)}
        code={codeView(draft.code, lang)}
        origin={services.settings.origin}
        receivedOn={formatDay(lang, Temporal.PlainDate.from(lodged.receivedOn))}
        promisedUntil={instantInWords(lodged.promisedUntil, lang, services.settings.timeZone)}
        promise={patternOf(lodged.promise)}
      />
    );
    return respond(c, page);
  };

  app.get('/:lang{(?:ur|en)}/slip', (c) => show(c, 'a6'));
  app.get('/:lang{(?:ur|en)}/slip/roll', (c) => show(c, 'roll'));
  app.get('/:lang{(?:ur|en)}/slip/quiet', (c) => {
    const draft = sentDraftOf(c, services);
    if (draft === undefined) return goTo(c, '/code');
    const code = codeView(draft.code, langOf(c));
    return respond(c, <QuietSlipPage chrome={chromeOf(c, services)} style={stylePath('quiet')} code={code} />);
  });

  for (const [form, style] of Object.entries(styles))
    app.get(`/assets/slip-${form}.css`, (c) =>
      c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=3600' }),
    );
  return app;
}
