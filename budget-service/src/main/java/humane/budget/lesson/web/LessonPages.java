package humane.budget.lesson.web;

import humane.budget.lesson.Lesson;
import humane.budget.lesson.store.LessonFile;
import humane.budget.openpage.OpenPages;
import humane.budget.plan.web.AdviceLines;
import humane.kit.problem.Problem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** All lessons, and each by itself. Who reads them is not written down. */
@Path("/plan/ahead/lessons")
@PermitAll
@RunOnVirtualThread
public class LessonPages {
  private final Template list;
  private final Template one;
  private final OpenPages pages;
  private final LessonFile lessons;
  private final AdviceLines advice;

  LessonPages(
      @Location("ahead/lessons.html") Template list,
      @Location("ahead/lesson.html") Template one,
      OpenPages pages,
      LessonFile lessons,
      AdviceLines advice) {
    this.list = list;
    this.one = one;
    this.pages = pages;
    this.lessons = lessons;
    this.advice = advice;
  }

  @GET
  public Response all() {
    return pages.answer(
        pages.with(list).data("lessons", lessons.all()).data("advice", advice.all()));
  }

  @GET
  @Path("/{id}")
  public Response one(@PathParam("id") String id) {
    Lesson lesson = lessons.byId(id).orElseThrow(() -> Problem.notFound("lesson", id));
    boolean chinese = pages.words().chinese();
    return pages.answer(
        pages
            .with(one)
            .data("lesson", lesson)
            .data("title", chinese ? lesson.titleZh() : lesson.titleEn())
            .data("paragraphs", chinese ? lesson.zh() : lesson.en()));
  }
}
