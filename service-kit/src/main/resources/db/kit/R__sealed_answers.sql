-- A rotation of the master key seals the answers anew that it has sealed.
GRANT UPDATE (answer) ON idempotency_key TO ${runRole};
