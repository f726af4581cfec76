package humane.benchmarks.policy;

/** Whom we measure. */
public enum Engine {
  OURS {
    @Override
    Gate gate() {
      return new OurGate();
    }
  },
  DROOLS {
    @Override
    Gate gate() {
      return new DroolsGate();
    }
  },
  CEL {
    @Override
    Gate gate() {
      return new CelGate();
    }
  };

  abstract Gate gate();
}
