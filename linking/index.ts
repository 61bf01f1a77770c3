export { type Comparison, type Evidence, type EvidenceField, evidenceFields, type Mention } from './mention.ts';
export { type Letters, lettersSchema } from './names/letters.ts';
export { normalName, type Script, scriptOf } from './names/normal-name.ts';
export { tokenKey } from './names/token-key.ts';
export { tokenSimilarity } from './names/token-similarity.ts';
export { type NameToken, namesOf, tokensOf, type WrittenName } from './names/written-names.ts';
