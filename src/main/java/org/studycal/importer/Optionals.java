package org.studycal.importer;

import java.util.List;
import java.util.stream.Stream;

/** Finds what the plan says that nobody has to do. */
final class Optionals extends Part {
    /** "Modules that are optional, ...". */
    private static final int FIRST_WORDS = 3;

    Optionals(Reader reader) {
        super(reader);
    }

    void find() {
        facts.topics.forEach(
                each ->
                        each.optional =
                                Stream.of(each.title, each.context.group())
                                        .anyMatch(said -> phrases.isOptional(said, 0)));
        find(reader.root);
        List<TopicFact> optional = facts.topics.stream().filter(each -> each.optional).toList();
        if (!optional.isEmpty() && optional.size() < facts.topics.size()) {
            facts.guessed(
                    optional.getFirst().line,
                    "%s optional in the plan: priority 4, the rest has 3",
                    optional.size() == 1
                            ? Cut.quoted(optional.getFirst().title) + " is"
                            : "%d topics, such as %s, are"
                                    .formatted(
                                            optional.size(),
                                            Cut.quoted(optional.getFirst().title)));
        } else {
            optional.forEach(each -> each.optional = false);
        }
    }

    private void find(Branch branch) {
        for (Branch child : branch.children) {
            if (!child.plain().equals(reader.title) && isOptional(child)) {
                int last = Doubles.last(child);
                facts.topics.stream()
                        .filter(each -> child.line() <= each.line && each.line <= last)
                        .forEach(each -> each.optional = true);
            } else {
                find(child);
            }
        }
    }

    /** Whether a heading or the line straight under it, or an item, says so. */
    private boolean isOptional(Branch branch) {
        boolean below =
                branch.isHeading()
                        && branch.children.stream()
                                .limit(1)
                                .filter(each -> each.isLine() && !each.isHead())
                                .anyMatch(each -> phrases.isOptional(each.plain(), FIRST_WORDS));
        return below || phrases.isOptional(branch.plain(), branch.isHeading() ? 1 : 0);
    }
}
