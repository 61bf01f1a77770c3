/** The tables of migrations/, as the program reads them. */
import type { Generated } from 'kysely';

export interface Tables {
  readonly events: {
    readonly event_id: string;
    readonly stream_id: string;
    readonly stream_seq: number;
    readonly type: string;
    readonly recorded_on: string;
    readonly body: Uint8Array;
    readonly salt: Uint8Array;
    readonly commitment: Uint8Array;
  };
  readonly outbox: {
    readonly place: Generated<string>;
    readonly event_id: string;
    readonly enqueued_at: Generated<Date>;
  };
  readonly person_keys: {
    readonly key_id: string;
    readonly person_id: string;
    /** `null` for a key from before cases had keys, which no event names. */
    readonly case_id: string | null;
    readonly intake_key: string | null;
    readonly wrapped: Uint8Array;
    readonly arrival: Generated<string>;
  };
  readonly cases: {
    readonly case_id: string;
    readonly recorded_on: string;
    readonly district: string;
    readonly offence_group: string;
    readonly channel: string;
    readonly allowed_offices: readonly string[];
    readonly allow_salt: Uint8Array;
    readonly waits_with_custodians: boolean;
  };
  readonly codes: {
    readonly lookup: Uint8Array;
    readonly front: Uint8Array;
    readonly case_id: string;
    readonly role: 'code' | 'cover';
    readonly box_public_key: Uint8Array;
    readonly event_id: string;
  };
  readonly tickets: { readonly hash: Uint8Array; readonly case_id: string };
  readonly notices: { readonly case_id: string; readonly notice_seq: number; readonly sealed: Uint8Array };
}
