package humane.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that creates: with an {@code Idempotency-Key} header, the method runs once
 * for each caller and key, in one transaction with the stored answer, and every later call with the
 * same content gets that answer. The same key with other content is refused with 422 {@code
 * idempotency-key-reused}.
 *
 * <p>The method's arguments are its content, so a body comes as a value (a record, a String,
 * bytes), not as a stream. What the method does must be undone by a rollback: no call to another
 * service.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
