/** Whose copy a file is: in what it holds, and in the event that says that it was made. */
import { type AccountId, idLetters } from '@amanat/domain';
import { type Deployment, todayOf } from '../deployment.ts';

export interface Watermark {
  /** 26 random letters; the first six are in the file's name, which says nothing else. */
  readonly watermark: string;
  readonly account: AccountId;
  /** Calendar day in the jurisdiction. */
  readonly madeOn: string;
  /** Of the record. */
  readonly origin: string;
}

export const drawWatermark = (account: AccountId, deployment: Deployment): Watermark => ({
  watermark: idLetters(deployment.ciphers.random(17)),
  account,
  madeOn: todayOf(deployment),
  origin: deployment.origin,
});

export const fileNameOf = ({ watermark }: Watermark): string => `amanat-${watermark.slice(0, 6)}.age`;
