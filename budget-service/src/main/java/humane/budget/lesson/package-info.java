/** Short lessons about everyday money, written, dated and plain. */
package humane.budget.lesson;
