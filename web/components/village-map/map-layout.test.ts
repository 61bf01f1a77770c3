import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VillageMapView } from '@amanat/casework';
import { caseId } from '@amanat/domain';
import * as fc from 'fast-check';
import { layOutMap } from './map-layout.ts';

const one = caseId(new Uint8Array(17));
const points = fc.record({
  name: fc.constantFrom('Kot', 'Chak 222 Example', 'مثال پور', 'Basti Example Khurd'),
  lat: fc.double({ min: 30, max: 32, noNaN: true }),
  lon: fc.double({ min: 72, max: 75, noNaN: true }),
});
const maps: fc.Arbitrary<VillageMapView> = fc.record({
  district: fc.constant('pk-pb-kasur'),
  settlements: fc.array(points, { maxLength: 30 }),
  marked: fc.array(
    fc.tuple(points, fc.integer({ min: 1, max: 9 })).map(([point, count]) => ({
      ...point,
      cases: Array.from({ length: count }, () => one),
    })),
    { minLength: 1, maxLength: 12 },
  ),
});

test('all that is marked lies within the frame, and north is above', () => {
  fc.assert(
    fc.property(maps, (view) => {
      const { width, height, marks } = layOutMap(view);
      assert.equal(marks.length, view.marked.length);
      for (const { x, y } of marks) assert.ok(x >= 0 && x <= width && y >= 0 && y <= height);
      for (const a of marks)
        for (const b of marks) {
          if (a.mark.lat > b.mark.lat) assert.ok(a.y <= b.y);
          if (a.mark.lon > b.mark.lon) assert.ok(a.x >= b.x);
        }
    }),
  );
});

test('ten kilometres are as long to the north as to the east, and as the scale says', () => {
  const [lat, km] = [31, 10];
  const place = (name: string, north: number, east: number) => ({
    name,
    lat: lat + north / 111.32,
    lon: 74 + east / (111.32 * Math.cos((lat * Math.PI) / 180)),
    cases: [one],
  });
  const marked = [place('here', 0, 0), place('north', km, 0), place('east', 0, km)];
  const { marks, scale } = layOutMap({ district: 'pk-pb-kasur', settlements: [], marked });
  const [here, north, east] = marks;
  const up = (here?.y ?? 0) - (north?.y ?? 0);
  const across = (east?.x ?? 0) - (here?.x ?? 0);
  assert.ok(Math.abs(up - across) < 1, `${up} and ${across}`);
  assert.ok(Math.abs((scale.length / scale.km) * km - up) < 2);
});

test('no name lies upon another name; what finds no room keeps its number', () => {
  fc.assert(
    fc.property(maps, (view) => {
      const boxes = layOutMap(view).marks.flatMap(({ name, mark }) => {
        if (name === undefined) return [];
        const long = [...mark.name].length * 8;
        return [{ from: name.end ? name.x - long : name.x, to: name.end ? name.x : name.x + long, y: name.y }];
      });
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(index + 1))
          assert.ok(a.to <= b.from || b.to <= a.from || Math.abs(a.y - b.y) >= 20);
    }),
  );
});

test('every settlement is a point of one path', () => {
  const settlements = Array.from({ length: 2000 }, (_, index) => ({
    name: 'Example',
    lat: 31 + index / 2000,
    lon: 74 + (index % 44) / 44,
  }));
  const { points: path } = layOutMap({ district: 'pk-pb-kasur', settlements, marked: [] });
  assert.equal(path.match(/M/g)?.length, 2000);
});
