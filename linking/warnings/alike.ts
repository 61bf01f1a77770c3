/** By what things of two cases read the same: settlements within a district, serial numbers and seals. Opaque words. */
import { placeExactKey, placeName } from '../fields/place-name.ts';
import { serialNumber } from '../fields/serial-number.ts';

/** @param district its id, or any word that stands for it; `undefined`: nothing to compare */
export function settlementKey(district: string, written: string): string | undefined {
  const place = placeName(written);
  return place === undefined ? undefined : `${district} ${placeExactKey(place)}`;
}

/** What is misread for each other is one; `undefined`: too short to tell anything. */
export const serialClass = (written: string): string | undefined => serialNumber(written)?.readAs;
