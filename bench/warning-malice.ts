/** Planted malice: complaints that name somebody who has nothing to do with any of it, and floods that name nobody. */
import type { Join } from '@amanat/linking';
import { addDays } from './warning-ground.ts';
import type { PlantNeeds, Planted } from './warning-networks.ts';
import { factAt, type Malice, malices, ownWording, person, type WorldCase } from './warning-world.ts';

const perKind: Readonly<Record<Malice, number>> = {
  'one-sender': 40,
  'one-sender-and-desk': 20,
  'two-together': 20,
  flood: 12,
};

export function plantMalice(needs: PlantNeeds): Planted & { readonly plants: Readonly<Record<Malice, number>> } {
  const all = malices.flatMap((malice) =>
    Array.from({ length: perKind[malice] }, (_, plant) => plantOne(malice, plant, needs)),
  );
  return { plants: perKind, cases: all.flatMap(({ cases }) => cases), joins: all.flatMap(({ joins }) => joins) };
}

function plantOne(malice: Malice, plant: number, needs: PlantNeeds): Planted {
  const { ground, draw, judgedFrom, days } = needs;
  const isFlood = malice === 'flood';
  const sent = isFlood ? 10 + draw.below(31) : 3 + draw.below(10);
  const within = isFlood ? 3 : 3 + draw.below(60);
  const first = draw.below(days - 90);
  const home = draw.from(ground.places);
  const near = isFlood ? [home] : ground.near(home, 60);
  // A sender who is reached is believed: the worker met somebody.
  const metAt = malice === 'one-sender' && draw.share() < 0.5 ? draw.below(sent) : 0;
  const isCopied = isFlood ? draw.share() < 0.7 : draw.share() < 0.4;
  const words = ownWording(draw);
  const cases = Array.from({ length: sent }, (_, nth): WorldCase => {
    const name = `m${malices.indexOf(malice).toString()}p${String(plant).padStart(3, '0')}x${String(nth).padStart(2, '0')}`;
    const lodgedOn = addDays(judgedFrom, first + draw.below(within));
    const isAtDesk = nth === 0 && malice !== 'one-sender' && !isFlood;
    const fact = factAt(name, lodgedOn, draw.from(near), isAtDesk ? 'assisted' : 'web', draw);
    const wording = isCopied ? words.map((each) => (draw.share() < 0.2 ? draw.below(65_536) : each)) : ownWording(draw);
    const isMet = isConfirmed(malice, nth, metAt);
    return {
      origin: { kind: 'malice', malice, plant },
      fact: {
        ...fact,
        subjects: isFlood ? [] : [person(`subject_${name}`)],
        source: { ...fact.source, wording },
      },
      ...(isMet ? { confirmedOn: addDays(lodgedOn, 2 + draw.below(18)) } : {}),
    };
  });
  return { cases, joins: isFlood ? [] : everyPair(cases) };
}

/** Of two who agreed each is met once. */
function isConfirmed(malice: Malice, nth: number, metAt: number): boolean {
  if (malice === 'two-together') return nth < 2;
  return malice !== 'flood' && nth === metAt;
}

/** They write the name as they want it found. */
const everyPair = (cases: readonly WorldCase[]): readonly Join[] =>
  cases.flatMap(
    (
      {
        fact: {
          subjects: [left],
        },
      },
      index,
    ) =>
      cases.slice(index + 1).flatMap(
        ({
          fact: {
            subjects: [right],
          },
        }): readonly Join[] =>
          left === undefined || right === undefined
            ? []
            : [{ left: left.subject, right: right.subject, state: 'suggested' }],
      ),
  );
