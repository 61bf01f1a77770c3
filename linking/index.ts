export { type Comparison, type Evidence, type EvidenceField, evidenceFields, type Mention } from './mention.ts';
