import { type Intake, IntakeFacts } from '#contract/intakes.ts';

export type Route = IntakeFacts['route'];

/** What a route's form begins with: nothing of any other route is ever sent. */
export const emptyFacts: Record<Route, object> = {
  socialWorker: { route: 'socialWorker', urgent: false },
  court: { route: 'court', orderFinal: false },
  forLife: { route: 'forLife' },
  childInCare: { route: 'childInCare', urgent: false },
};

/** The facts of an intake's own route, as the form has them. */
export function factsOf(intake: Intake) {
  const { shape } = IntakeFacts.options.find(({ shape: { route } }) => route.value === intake.route)!;
  return Object.fromEntries(Object.keys(shape).map((name) => [name, intake[name as keyof Intake]]));
}
