using NelmRules.Reporting;

namespace NelmRules.Cli.Tests;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData("0", null, false)]
    [InlineData(null, "dumb", false)]
    public void Colour_is_left_out_where_it_is_not_wanted(string? noColor, string? term, bool wanted) =>
        Terminal.WantsColour(name => name == "NO_COLOR" ? noColor : term).ShouldBe(wanted);

    [Theory]
    [InlineData(null, 72, 72)]
    [InlineData("64", 72, 64)]
    [InlineData("wide", 72, 72)]
    [InlineData("0", 72, 72)]
    [InlineData(null, 400, 120)]
    [InlineData("400", 72, 120)]
    [InlineData(null, 0, ReportStyle.UsualWidth)]
    public void Report_is_as_wide_as_the_terminal_or_as_asked_for(string? columns, int window, int width) =>
        Terminal.OnTerminal(name => name == "COLUMNS" ? columns : null, window).ShouldBe(new ReportStyle(width, Colour: true, IsTerminal: true));

    [Fact]
    public void Everything_that_is_said_fits_a_narrow_terminal()
    {
        using Sandbox sandbox = new() { Style = new ReportStyle(ReportStyle.Narrowest, IsTerminal: true) };
        sandbox.With("r.nelm", "when ki67 = 10 and liver_burdn < 8 cmm then consider hepatic_resection\n").With("p.json", "{ \"facts\": { \"ki67\": 6 } }");
        sandbox.With("old/r.nelm", "rule r \"R\"\n  when ki67 < 10 % then consider hepatic_resection\n  wording \"w\"\n  cite \"c\"\n");
        string[] calls =
        [
            "check r.nelm", "check r.nelm --fix", "test r.nelm", "eval r.nelm --patient p.json", "eval old --patient p.json", "fmt r.nelm --check",
            "eval a-file-that-is-not-there-at-all.nelm --patient p.json", "check --colour-that-is-no-option-of-this-tool-at-all r.nelm", "check --help",
            "schema r.nelm", "diff old r.nelm",
        ];

        foreach (string call in calls)
        {
            Run run = sandbox.Nelm(call.Split(' '));
            $"{run.Error}{(call.StartsWith("schema", StringComparison.Ordinal) ? "" : run.Output)}".Split('\n')
                .Where(line => line.Length > ReportStyle.Narrowest).ShouldBeEmpty(call);
        }
    }

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("", "xterm", "", true)]
    [InlineData("1", "xterm", null, false)]
    [InlineData(null, "dumb", null, false)]
    [InlineData(null, "xterm", "true", false)]
    public void Progress_is_left_out_where_it_is_not_wanted(string? noColor, string? term, string? ci, bool wanted) =>
        Terminal.WantsProgress(name => name switch { "NO_COLOR" => noColor, "TERM" => term, _ => ci }).ShouldBe(wanted);

    [Theory]
    [InlineData("check .", "Reading files...|Checking 1 file...")]
    [InlineData("check . --fix", "Reading files...|Checking 1 file...|Applying fixes...")]
    [InlineData("eval . --patient p.json", "Reading files...|Checking 1 file...|Evaluating...")]
    [InlineData("eval . --patient p.json --explain --format json", "Reading files...|Checking 1 file...|Evaluating...")]
    [InlineData("fmt .", "Reading files...|Laying out 1 file...")]
    [InlineData("schema .", "Reading files...|Checking 1 file...")]
    [InlineData("test .", "Reading files...|Checking 1 file...|Running the cases...")]
    public void Each_step_of_long_work_is_told_and_erased(string call, string steps)
    {
        using Sandbox sandbox = new() { ProgressClock = new Clock { RingsAtOnce = true } };
        sandbox.With("p.json", "{ \"facts\": {} }").With("v.nelm", """
            vocabulary v "V"
              version 1.0.0

            fact weight : kg from 0 "Weight"

            """);

        sandbox.Nelm(call.Split(' ')).Error.ShouldBe(string.Concat(steps.Split('|').Select(step => $"{step}\r\u001b[K")));
    }

    [Fact]
    public void Long_work_is_told_and_the_line_erased()
    {
        using StringWriter error = new();
        Clock clock = new();
        using (new ProgressLine(error, "Checking 3 files...", clock))
        {
            clock.Due.ShouldBe(TimeSpan.FromSeconds(1));
            error.ToString().ShouldBeEmpty();
            clock.Ring();
            error.ToString().ShouldBe("Checking 3 files...");
        }

        error.ToString().ShouldBe("Checking 3 files...\r\u001b[K");
    }

    [Fact]
    public void Short_work_is_not_told_even_if_the_clock_rings_late()
    {
        using StringWriter error = new();
        Clock clock = new();
        new ProgressLine(error, "Checking 3 files...", clock).Dispose();

        clock.Ring();

        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_told_where_nobody_watches()
    {
        using Surroundings surroundings = new(Stream.Null, TextWriter.Null, TextWriter.Null, ".");

        surroundings.Working("Checking").ShouldBeNull();
    }

    private sealed class Clock : TimeProvider
    {
        private Action? _ring;

        public bool RingsAtOnce { get; init; }

        public TimeSpan Due { get; private set; }

        public void Ring() => _ring!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            _ring = () => callback(state);
            if (RingsAtOnce)
            {
                _ring();
            }

            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
