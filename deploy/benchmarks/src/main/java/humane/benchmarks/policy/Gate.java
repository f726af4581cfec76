package humane.benchmarks.policy;

import humane.reminder.contactpolicy.Verdict;

/** Somebody who can decide. */
interface Gate {

  /** The question in the form this gate likes best; it is not measured. */
  Object prepared(Asked asked);

  Verdict decide(Object prepared);
}
