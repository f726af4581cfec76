/**
 * The sentence embeddings, whose models lie in the class path. They ask nobody and send nothing.
 */
@org.jspecify.annotations.NullMarked
package humane.replymodel.bge;
