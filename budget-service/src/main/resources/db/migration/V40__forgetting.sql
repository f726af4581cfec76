-- Forgetting a person: what was only thought about goes at erasure, the records when the law no longer asks for them.
GRANT DELETE ON plan_proposal, plan, plan_instalment, plan_payment, plan_payment_part, plan_override, agreement_paper, calendar_address TO ${runRole};
GRANT UPDATE (account_ref, more) ON change_feed TO ${runRole};
