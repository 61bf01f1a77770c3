export { Button, ButtonLink, Buttons } from './button/button.tsx';
export { Checkboxes, Radios, type CheckboxesProps, type Choice, type RadiosProps } from './choice/choice.tsx';
export { PurposeRadios, type PurposeRadiosProps } from './choice/purpose-radios.tsx';
export { Attribution } from './claim/attribution.tsx';
export { Claim } from './claim/claim.tsx';
export { SaidText } from './claim/said.tsx';
export { CodeBlock } from './code-block/code-block.tsx';
export { Compare } from './compare/compare.tsx';
export { DataTable, type DataTableProps } from './data-table/data-table.tsx';
export { ErrorSummary, type Mistake } from './error-summary/error-summary.tsx';
export { DateField, type DateParts } from './field/date-field.tsx';
export { controlId, type FieldProps } from './field/field-frame.tsx';
export { SecretField } from './field/secret-field.tsx';
export { SelectField, TextArea, TextField, type SelectOption } from './field/text-field.tsx';
export { Evidence, type EvidenceProps, WeightTag } from './evidence/evidence.tsx';
export { Fold } from './fold/fold.tsx';
export { Form } from './form/form.tsx';
export { HelpLines, type HelpLineView } from './help-lines/help-lines.tsx';
export { Icon, type IconName } from './icon/icon.tsx';
export { NetworkLegend } from './network-picture/network-legend.tsx';
export { NetworkPicture } from './network-picture/network-picture.tsx';
export { Page, type Chrome, type PageProps } from './page/page.tsx';
export { Panel } from './panel/panel.tsx';
export { Progress } from './progress/progress.tsx';
export { PublicPromise, StateTag } from './promise/promise.tsx';
export {
  StaffPage,
  staffPlaces,
  type StaffChrome,
  type StaffPageProps,
  type StaffPlace,
} from './staff-page/staff-page.tsx';
export { SummaryList, type SummaryRow } from './summary-list/summary-list.tsx';
export { Tag, type TagProps } from './tag/tag.tsx';
export { Timeline, type TimelineEntry } from './timeline/timeline.tsx';
export { VillageMap } from './village-map/village-map.tsx';
