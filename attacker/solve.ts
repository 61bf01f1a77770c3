/** Linear and whole-number programs, by HiGHS in WebAssembly. */
import type { Highs, Model } from 'highs';
import type { Part } from './neighbourhood.ts';

export type Objective = readonly (readonly [place: number, coefficient: number])[];

/** `unbounded`, `infeasible`, or no answer within the time. */
export type Answer =
  | { readonly status: 'optimal'; readonly value: number; readonly counts: Float64Array }
  | { readonly status: 'unbounded' | 'infeasible' | 'unknown' };

export interface Program {
  /** `enough`: whole numbers that reach it will do; otherwise the best of all. */
  best(objective: Objective, direction: 'least' | 'greatest', enough?: number): Answer;
  dispose(): void;
}

/**
 * `whole`: counts are whole numbers. `fractions`: the relaxation, whose answers are never narrower, at a corner of it. `within`: the
 * same by interior points, of an accuracy of 1e-4 and not at a corner: for worlds, and far faster where counts are many.
 */
export type Numbers = 'whole' | 'fractions' | 'within';

export interface Solver {
  program(part: Part, numbers: Numbers): Program;
}

/** A program that takes longer gives no answer. */
const secondsForOne = 30;
/** By so much a world from interior points may break a row or a bound. */
const residual = 1e-4;
/** Less than any sum of counts: no answer is enough. */
const never = -1e300;

export async function openSolver(): Promise<Solver> {
  // Its types describe the CommonJS build; what Node imports has the loader as `default` at once.
  const load: unknown = (await import('highs')).default;
  if (typeof load !== 'function') throw new Error('highs is not what it was.');
  const highs: Highs = await load();
  return { program: (part, numbers) => programOf(highs, modelOf(highs, part, numbers), part, numbers) };
}

function programOf(highs: Highs, model: Model, part: Part, numbers: Numbers): Program {
  let priced: readonly number[] = [];
  return {
    best(objective, direction, enough) {
      // Always the least: what is enough is then always at most something.
      const sign = direction === 'least' ? 1 : -1;
      for (const place of priced) model.changeColCost(place, 0);
      for (const [place, coefficient] of objective) model.changeColCost(place, sign * coefficient);
      priced = objective.map(([place]) => place);
      model.options.set('objective_target', enough === undefined ? never : sign * enough);
      model.zeroAllClocks();
      model.run();
      return numbers === 'within' ? answerWithin(model, part, sign) : answerOf(highs, model, sign);
    },
    dispose: () => model.dispose(),
  };
}

function modelOf(highs: Highs, part: Part, numbers: Numbers): Model {
  const numCols = part.lower.length;
  const numRows = part.rowLower.length;
  const model = highs.createModel();
  model.options.set({
    output_flag: false,
    time_limit: secondsForOne,
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
    ...(numbers === 'within' ? { solver: 'ipm', run_crossover: 'off' } : {}),
  });
  model.passModel({
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: part.lower,
    colUpper: part.upper,
    rowLower: part.rowLower,
    rowUpper: part.rowUpper,
    matrix: { format: 'csr', numRows, numCols, starts: part.start, indices: part.place, values: part.coefficient },
    ...(numbers === 'whole' ? { integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer) } : {}),
  });
  return model;
}

/** Interior points without a corner often end as `unknown`: whether they are a world is seen from the rows. */
function answerWithin(model: Model, part: Part, sign: number): Answer {
  const counts = model.getSolution().colValue;
  return fits(part, counts)
    ? { status: 'optimal', value: sign * model.getObjectiveValue(), counts }
    : { status: 'unknown' };
}

function fits({ start, place, coefficient, rowLower, rowUpper, lower, upper }: Part, counts: Float64Array): boolean {
  // Compared so that what is no number fits nowhere.
  const isWithin = (value: number, least = 0, most = 0): boolean =>
    value >= least - residual && value <= most + residual;
  if (counts.length !== lower.length) return false;
  for (const [at, count] of counts.entries()) if (!isWithin(count, lower[at], upper[at])) return false;
  for (let row = 0; row < rowLower.length; row += 1) {
    let sum = 0;
    for (let entry = start[row] ?? 0; entry < (start[row + 1] ?? 0); entry += 1)
      sum += (coefficient[entry] ?? 0) * (counts[place[entry] ?? 0] ?? 0);
    if (!isWithin(sum, rowLower[row], rowUpper[row])) return false;
  }
  return true;
}

function answerOf(highs: Highs, model: Model, sign: number): Answer {
  const { modelStatus } = highs.constants;
  switch (model.getModelStatus()) {
    case modelStatus.optimal:
    case modelStatus.objectiveTarget:
      return { status: 'optimal', value: sign * model.getObjectiveValue(), counts: model.getSolution().colValue };
    case modelStatus.unbounded:
      return { status: 'unbounded' };
    case modelStatus.infeasible:
      return { status: 'infeasible' };
    // "Unbounded or infeasible", too: presolve did not tell which.
    default:
      return { status: 'unknown' };
  }
}
