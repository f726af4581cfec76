-- What somebody has told us about themselves goes with the rest of the profile.
GRANT DELETE ON support_need, helper TO ${runRole};
