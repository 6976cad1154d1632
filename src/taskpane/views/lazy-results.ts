/** The views of a result come only once there is one: the first sight of the pane needs none of them. */
import { lazy } from 'react';

const load = () => import(/* webpackChunkName: "results" */ './results-view');

export const ResultsView = lazy(() => load().then((views) => ({ default: views.ResultsView })));

/** Fetches them ahead, while the officer reads or the audit runs. */
export const fetchResultsView = (): void => {
  // A page gone offline meanwhile is told when the views are shown.
  load().catch(() => undefined);
};
