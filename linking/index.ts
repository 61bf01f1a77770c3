export { type Comparison, type Evidence, type EvidenceField, evidenceFields, type Mention } from './mention.ts';
export { type Letters, lettersSchema } from './names/letters.ts';
export { scoreNamePair } from './names/score-name-pair.ts';
export { similarityCache } from './names/similarity-cache.ts';
export { normalName, type Script, scriptOf } from './names/normal-name.ts';
export { tokenKey } from './names/token-key.ts';
export { tokenSimilarity, wordSimilarity } from './names/token-similarity.ts';
export { type Word, wordOf } from './names/similarity-features.ts';
export { type NameToken, namesOf, tokensOf, type WrittenName } from './names/written-names.ts';
export { type Gazetteer, gazetteerOf, type LocatedSettlement, type Point } from './fields/gazetteer.ts';
export { cnicNumber } from './fields/cnic-number.ts';
export { phoneNumber } from './fields/phone-number.ts';
export { type PreparedMention, prepareMention } from './compare/prepared-mention.ts';
export { compareMentions, type ComparisonTables } from './compare/compare-mentions.ts';
export { type TokenSimilarity } from './compare/align-tokens.ts';
export {
  type BaseCounts,
  countBase,
  countedKeys,
  type Frequencies,
  frequenciesOfBase,
  frequenciesOfNames,
  type FrequencyKind,
  frequencyKinds,
  usualFrequencies,
} from './compare/frequencies.ts';
export { type Weights, weightsSchema } from './compare/weights.ts';
export {
  mostKeys,
  type RetrievalKey,
  retrievalKeys,
  type RetrievalKind,
  retrievalKinds,
} from './retrieve/retrieval-keys.ts';
export {
  bitsFor,
  type Calibration,
  calibrationSchema,
  expectedShareWrong,
  score,
  type Score,
} from './calibrate/score.ts';
export {
  type GroupedPair,
  type Grouping,
  groupMentions,
  type GroupOptions,
  type MentionGroup,
  type RefusedMerge,
  usualGrouping,
  type WhyRefused,
} from './group/group-mentions.ts';
export { comparisonTables, type LinkingData } from './linking-data.ts';
export { type ColumnKind, columnKinds, type Columns } from './tables/column-kinds.ts';
export { builtInMappings } from './tables/built-in-mappings.ts';
export { fieldsOf, type Table } from './tables/fields-of-table.ts';
export { type FieldEvidence, type LinkedTable, linkTable } from './tables/link-table.ts';
export type { ScoredPairs } from './tables/scored-pairs.ts';
export {
  type HeaderFaults,
  headerFaults,
  parseTableMapping,
  type TableMapping,
  tableMappingFormat,
  tableMappingSchema,
} from './tables/table-mapping.ts';
export { jaroWinkler } from './tables/text-distance.ts';
export { probabilityOf } from './weights/level-weights.ts';
export { scoreForPrecision } from './weights/score-for-precision.ts';
export { type Random, seededRandom } from './weights/seeded-random.ts';
export * from './warnings/index.ts';
export { othersSay, type OthersOptions, pairsWithin, usualOthers } from './group/others-say.ts';
