import {makeBackup} from '../../../learner/backup-file.ts';
import {activityEntries, everythingPaper} from '../../../learner/documents/everything.ts';
import type {Make} from '../making.ts';

/** Everything, as a file for programs. */
export const make: Make = ({name}, {id, activities, events}, context) => {
  const parts = {
    course: id,
    name: name.trim() || null,
    made: context.made,
    events,
    activities: activityEntries(activities),
  };
  const paper = everythingPaper(parts, context);
  return {paper, ending: 'json', type: 'application/json', text: () => makeBackup(parts)};
};
