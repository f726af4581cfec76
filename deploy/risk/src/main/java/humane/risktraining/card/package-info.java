/** The model card: what a model was made of, how well it does, and for whom. */
@org.jspecify.annotations.NullMarked
package humane.risktraining.card;
