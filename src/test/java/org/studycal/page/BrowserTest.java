package org.studycal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.support.ui.FluentWait;
import org.studycal.app.Search;

/**
 * The page in a real Chromium, that of the system. Without one these tests are skipped, which the
 * build of a commit does not allow.
 */
@Tag("browser")
class BrowserTest {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String BEFORE = "2027-03-21T08:00:00Z";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private ServedPlan plan;
    private ChromeDriver browser;

    @BeforeAll
    static void find() {
        boolean there = found().isPresent() && Files.isExecutable(DRIVER);
        if ("required".equals(System.getenv("STUDYCAL_BROWSER"))) {
            assertThat(there).as("one of %s and %s, which are required", BROWSERS, DRIVER).isTrue();
        }
        Assumptions.assumeTrue(there, "no Chromium with its driver: the page is not tried");
    }

    private static Optional<Path> found() {
        return BROWSERS.stream()
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void open(String title, String now, Search search, boolean dark) throws Exception {
        open(new ServedPlan(folder, title, now, search), dark);
    }

    private void open(ServedPlan served, boolean dark) {
        plan = served;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(found().orElseThrow().toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu");
        browser =
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(DRIVER.toFile())
                                .build(),
                        options);
        if (dark) {
            browser.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of(
                            "features",
                            List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        }
        browser.manage().window().setSize(new Dimension(1280, 1000));
        browser.get(plan.server.address());
        await("a session", () -> !sessions().isEmpty());
    }

    private void open(String now) throws Exception {
        open("Read", now, Search.SOLVER, false);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (plan != null) {
            plan.close();
        }
    }

    /** Something that becomes true. */
    private interface Condition {
        boolean holds();
    }

    private void await(String what, Condition condition) {
        new FluentWait<>(browser)
                .withTimeout(PATIENCE)
                .withMessage(what)
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> condition.holds());
    }

    private List<WebElement> sessions() {
        return browser.findElements(By.cssSelector("button.session"));
    }

    private String label(int session) {
        return sessions().get(session).getDomAttribute("aria-label");
    }

    private WebElement element(String id) {
        return browser.findElement(By.id(id));
    }

    private boolean isShown(String id) {
        return element(id).isDisplayed();
    }

    private void shot(String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "page"));
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private void keep() {
        await("a draft", () -> isShown("draft"));
        element("keep").click();
        await("the draft to go", () -> !isShown("draft"));
    }

    @Test
    void a_plan_that_a_command_changed_is_shown_anew_at_the_next_thing_done() throws Exception {
        open(BEFORE);
        Desk elsewhere = plan.desk(Search.SOLVER);
        elsewhere.answer(
                "POST",
                "move",
                "",
                "{\"revision\": 1, \"uid\": \"%s\", \"start\": \"2027-03-24T10:00\", \"minutes\": 60}"
                        .formatted(sessions().getFirst().getDomAttribute("data-uid")));
        assertThat(elsewhere.answer("POST", "keep", "", "{\"draft\": 1}").status()).isEqualTo(200);
        element("after").click();
        await("the new revision", () -> element("range").getText().endsWith("revision 2"));
    }

    @Test
    void a_session_is_dragged_priced_kept_and_taken_back() throws Exception {
        open(BEFORE);
        String first = label(0);
        new Actions(browser)
                .moveToElement(sessions().getFirst(), 0, -5)
                .clickAndHold()
                .moveByOffset(10, 30)
                .moveByOffset(170, 20)
                .release()
                .perform();
        await("a draft", () -> isShown("draft"));
        shot("draft-1280");
        assertThat(element("difference").getText()).contains("sessions moved", "cost, in points");
        assertThat(element("range").getText()).contains("revision 1");
        keep();
        await("the session to be elsewhere", () -> !label(0).equals(first));
        assertThat(element("range").getText()).contains("revision 2");
        element("undo").click();
        await("the session to be back", () -> label(0).equals(first));
    }

    @Test
    void a_session_is_made_shorter_by_its_lower_edge() throws Exception {
        open(BEFORE);
        String first = label(0);
        new Actions(browser)
                .moveToElement(sessions().getFirst().findElement(By.className("edge")))
                .clickAndHold()
                .moveByOffset(0, -15)
                .moveByOffset(0, -10)
                .release()
                .perform();
        keep();
        await("the session to be shorter", () -> !label(0).equals(first));
        assertThat(label(0)).startsWith(begin(first));
    }

    private static String begin(String label) {
        return label.substring(0, label.indexOf('\u2013'));
    }

    @Test
    void a_finger_scrolls_and_taps_and_drags_nothing() throws Exception {
        open(BEFORE);
        String first = label(0);
        new Actions(browser)
                .setActivePointer(PointerInput.Kind.TOUCH, "finger")
                .moveToElement(sessions().getFirst(), 0, -5)
                .clickAndHold()
                .moveByOffset(90, 10)
                .moveByOffset(90, 10)
                .release()
                .perform();
        assertThat(browser.findElements(By.className("dragged"))).isEmpty();
        assertThat(isShown("draft")).isFalse();
        new Actions(browser)
                .setActivePointer(PointerInput.Kind.TOUCH, "finger")
                .moveToElement(sessions().getFirst(), 0, -5)
                .clickAndHold()
                .release()
                .perform();
        await("its dialog", () -> isShown("session"));
        element("move-time").sendKeys("10:15AM");
        element("move").findElement(By.className("main")).click();
        keep();
        await("the session to be elsewhere", () -> !label(0).equals(first));
    }

    @Test
    void all_of_it_goes_by_keyboard() throws Exception {
        open(BEFORE);
        String first = label(0);
        browser.executeScript("document.querySelector('button.session').focus()");
        browser.switchTo().activeElement().sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_RIGHT));
        await("a draft", () -> isShown("draft"));
        // Show, then Tab to Keep.
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("keep");
        browser.switchTo().activeElement().sendKeys(Keys.TAB, Keys.ENTER);
        await("the draft to go", () -> !isShown("draft"));
        assertThat(label(0)).isEqualTo(first);

        browser.executeScript("document.querySelector('button.session').focus()");
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.switchTo().activeElement().getDomAttribute("aria-label"))
                .isEqualTo(label(1));
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(isShown("session")).isTrue();
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(isShown("session")).isFalse();
    }

    @Test
    void what_was_missed_is_logged_with_a_key_and_planned_again() throws Exception {
        open("2027-03-24T18:00:00Z");
        browser.executeScript("document.querySelector('button.session').focus()");
        browser.switchTo().activeElement().sendKeys("m");
        await("the mark", () -> label(0).contains("missed"));
        element("plan").click();
        await("a draft", () -> isShown("draft"));
        keep();
        await("revision 2", () -> element("range").getText().contains("revision 2"));
    }

    @Test
    void two_tabs_show_the_same_plan() throws Exception {
        open(BEFORE);
        String one = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        browser.get(plan.origin.toString());
        await("a session", () -> !sessions().isEmpty());
        String first = label(0);
        browser.executeScript("document.querySelector('button.session').focus()");
        browser.switchTo().activeElement().sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_RIGHT));
        keep();
        browser.switchTo().window(one);
        await("the news", () -> !label(0).equals(first));
        assertThat(element("range").getText()).contains("revision 2");
    }

    @Test
    void a_search_outlives_a_reload_and_can_be_stopped() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        open(
                "Read",
                "2027-03-24T18:00:00Z",
                (problem, settings, listener) -> {
                    begun.countDown();
                    while (!listener.stop()) {
                        Thread.onSpinWait();
                    }
                    return Search.SOLVER.solve(problem, settings, listener);
                },
                false);
        browser.executeScript("document.querySelector('button.session').focus()");
        browser.switchTo().activeElement().sendKeys("m");
        await("the mark", () -> label(0).contains("missed"));
        element("plan").click();
        begun.await();
        browser.navigate().refresh();
        await("the search", () -> isShown("stop"));
        element("stop").click();
        await("its draft", () -> isShown("draft"));
    }

    @Test
    void hundreds_of_sessions_are_shown_a_week_or_a_month_at_a_time() throws Exception {
        open(ServedPlan.ofReferencePlan(folder, "2027-03-12T12:00:00Z"), false);
        shot("reference-week");
        assertThat(sessions()).hasSizeBetween(15, 40);
        assertWholeLines();
        assertThat(label(0)).contains("Mon 2027-03-08, 05:00", "Core Learning, begun");
        element("after").click();
        await("the next week", () -> label(0).contains("2027-03-15"));
        element("month").click();
        await("the month", () -> sessions().size() > 80);
        shot("reference-month");
        assertAccessible();
    }

    @Test
    void titles_are_text() throws Exception {
        open("<img src=x onerror=alert(1)>Read", BEFORE, Search.SOLVER, false);
        assertThat(browser.findElements(By.tagName("img"))).isEmpty();
        assertThat(label(0)).contains("<img src=x onerror=alert(1)>Read");
    }

    @Test
    void a_long_title_is_cut_after_a_whole_line() throws Exception {
        open("Read the whole of it ".repeat(9).strip(), BEFORE, Search.SOLVER, false);
        assertWholeLines();
    }

    @Test
    void nothing_is_wrong_for_who_cannot_see_in_light_and_dark_wide_and_narrow() throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            open("Read", BEFORE, Search.SOLVER, dark);
            for (int width : new int[] {1280, 390}) {
                browser.manage().window().setSize(new Dimension(width, 1000));
                shot("week-" + width + (dark ? "-dark" : ""));
                assertAccessible();
                if (width == 390) {
                    assertThat(sessions().getFirst().getSize().width).isGreaterThan(300);
                }
                browser.executeScript("document.querySelector('button.session').click()");
                element("why").click();
                await("an answer", () -> element("answer").getText().length() > 5);
                shot("session-" + width + (dark ? "-dark" : ""));
                assertAccessible();
                element("close").click();
            }
            close();
        }
    }

    /** No line of text is cut in the middle. */
    private void assertWholeLines() {
        Object cut =
                browser.executeScript(
                        """
                        return [...document.querySelectorAll(".week .time, .week .lines")]
                            .filter(text => text.getBoundingClientRect().bottom
                                > text.closest("li").getBoundingClientRect().bottom + 1)
                            .map(text => text.textContent);
                        """);
        assertThat((List<?>) cut).isEmpty();
    }

    private void assertAccessible() throws IOException {
        try (InputStream axe = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            browser.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found =
                browser.executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        axe.run().then(result => done(result.violations
                            .filter(rule => ["serious", "critical"].includes(rule.impact))
                            .map(rule => rule.id + ": " + rule.nodes.map(node => node.html).join(" "))));
                        """);
        assertThat((List<?>) found).isEmpty();
    }
}
