/** The team's free talks with an expert, under neutral titles. Who comes is not known. */
package humane.budget.talk;
