import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';

/** A screen is loaded when it is first opened. */
const screen = <Module, Name extends keyof Module>(load: () => Promise<Module>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] as ComponentType })) as LazyExoticComponent<ComponentType>;

const sessions = () => import('../sessions/index.tsx');
const today = () => import('../today/index.tsx');
const families = () => import('../families/index.tsx');
const activityLogs = () => import('../activityLogs/index.tsx');

const Account = screen(sessions, 'Account');

export const home = screen(today, 'Today');

/** The one place where features are mounted, a line or two each. */
export const screens = (
  <>
    <CustomRoutes>
      <Route path="/account" element={<Account />} />
    </CustomRoutes>
    <Resource
      name="families"
      list={screen(families, 'FamilyList')}
      show={screen(families, 'FamilyShow')}
      create={screen(families, 'FamilyCreate')}
      edit={screen(families, 'FamilyEdit')}
      recordRepresentation="name"
    />
    <Resource
      name="activity-logs"
      create={screen(activityLogs, 'ActivityLogCreate')}
      show={screen(activityLogs, 'ActivityLogShow')}
      edit={screen(activityLogs, 'ActivityLogCorrect')}
      recordRepresentation="subjectName"
    />
  </>
);
