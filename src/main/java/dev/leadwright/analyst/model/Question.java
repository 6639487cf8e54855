package dev.leadwright.analyst.model;

import dev.leadwright.crm.ContactId;
import java.util.Optional;

/**
 * One question to a model.
 *
 * @param contact whom it is about, for the books; the model is not told
 * @param instructions what the model is and how it is to answer: the same for all questions of a purpose
 * @param profile whom we look for and who we are: the same until the profile changes
 * @param material what is to be judged, as JSON: data, never instructions
 * @param form of the answer
 * @param maxTokens of the answer, with what the model thinks before it
 * @param repair of an answer to the same question that could not be used
 */
public record Question(
        Purpose purpose,
        ContactId contact,
        String instructions,
        String profile,
        String material,
        AnswerForm<?> form,
        int maxTokens,
        Optional<Repair> repair) {

    /**
     * An answer that could not be used.
     *
     * @param answer as it came
     * @param complaint what is wrong with it
     */
    public record Repair(String answer, String complaint) {
        /** What a model is told after its answer. */
        public String userText() {
            return "Your answer cannot be used: " + complaint + ". Answer again, whole and in the same form.";
        }
    }

    /** What a model is told first by whoever asks. */
    public String userText() {
        return "<material>\n" + material + "\n</material>";
    }

    /** The same question with what is wrong with the first answer. */
    Question repairing(String answer, String complaint) {
        return new Question(
                purpose,
                contact,
                instructions,
                profile,
                material,
                form,
                maxTokens,
                Optional.of(new Repair(answer, complaint)));
    }

    /** Without what it is about: that is not for logs. */
    @Override
    public String toString() {
        return "Question[" + purpose + ", contact " + contact + (repair.isPresent() ? ", repair" : "") + "]";
    }
}
