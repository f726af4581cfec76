package humane.benchmarks.policy;

import humane.reminder.contactpolicy.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/**
 * The rules of contact-policy.drl as an executable model, compiled once, and one stateless session
 * for all questions, as the Drools documentation advises for decisions that need no memory.
 */
final class DroolsGate implements Gate {
  private static final String RULES = "humane/benchmarks/policy/contact-policy.drl";
  private final StatelessKieSession session;

  DroolsGate() {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(services.getResources().newClassPathResource(RULES));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR))
      throw new IllegalStateException(builder.getResults().toString());
    session =
        services
            .newKieContainer(builder.getKieModule().getReleaseId())
            .getKieBase()
            .newStatelessKieSession();
  }

  private record Prepared(Facts facts, List<Object> inserted) {}

  @Override
  public Object prepared(Asked asked) {
    Facts facts = new Facts(asked);
    List<Object> inserted = new ArrayList<>();
    inserted.add(facts);
    inserted.addAll(facts.attempts());
    inserted.addAll(facts.holds());
    return new Prepared(facts, inserted);
  }

  @Override
  public Verdict decide(Object prepared) {
    Prepared question = (Prepared) prepared;
    question.facts().forget();
    session.execute(question.inserted());
    return question.facts().verdict();
  }
}
