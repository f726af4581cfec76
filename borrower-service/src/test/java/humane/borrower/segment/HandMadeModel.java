package humane.borrower.segment;

import humane.risk.Calibration;
import humane.risk.HistoryForm;
import humane.risk.RiskFeature;
import humane.risk.RiskModel;
import humane.risk.Spread;
import humane.risk.Tree;
import humane.risk.TreeEnsemble;
import java.util.List;

/**
 * A model that anybody can do by hand: log odds -2; +3 when the newest month is two or more months
 * past due, -1 when it is none; +2 when 90 % or more of the limit is used.
 */
final class HandMadeModel {
  static final RiskModel MODEL = of(HistoryForm.EITHER, RiskFeature.UTILISATION);

  private HandMadeModel() {}

  static RiskModel of(HistoryForm form, RiskFeature second) {
    Spread spread = new Spread(new float[] {0.5f}, new double[] {0.5, 0.5, 0});
    Tree newest =
        new Tree(
            new int[] {0, -1, 0, -1, -1},
            new float[] {1, 0, 2, 0, 0},
            new int[] {1, 0, 3, 0, 0},
            new int[] {2, 0, 4, 0, 0},
            new boolean[] {true, false, true, false, false},
            new float[] {0, -1, 0, 0, 3},
            new float[] {10, 6, 4, 2, 2});
    Tree used =
        new Tree(
            new int[] {1, -1, -1},
            new float[] {0.9f, 0, 0},
            new int[] {1, 0, 0},
            new int[] {2, 0, 0},
            new boolean[] {true, false, false},
            new float[] {0, 0, 2},
            new float[] {10, 8, 2});
    return new RiskModel(
        form,
        List.of(RiskFeature.STATUS_M1, second),
        new TreeEnsemble(-2, List.of(newest, used)),
        Calibration.NONE,
        spread,
        List.of(spread, spread));
  }
}
