using Spectre.Console;
using Spectre.Console.Rendering;

namespace MnistApp.Terminal;

/// <summary>
/// A bar on the terminal that is rewritten in place while a command works; shows nothing if errors go to a file or a pipe.
/// </summary>
internal sealed class ProgressBar : IDisposable
{
    private readonly Screen _screen;
    private readonly IAnsiConsole? _console;
    private readonly TaskCompletionSource _end = new();
    private readonly Task _drawing = Task.CompletedTask;
    private readonly ProgressTask? _task;
    private string _detail = "";

    public ProgressBar(Screen screen, string title)
    {
        _screen = screen;
        if (!screen.ShowsProgress)
            return;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = screen.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(screen.Errors),
        });
        var begun = new TaskCompletionSource<ProgressTask>();
        _drawing = _console.Progress().AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn { Width = 30 }, new PercentageColumn(), new DetailColumn(() => _detail))
            .StartAsync(async context =>
            {
                begun.SetResult(context.AddTask(Markup.Escape(title), maxValue: 1));
                await _end.Task;
            });
        _task = begun.Task.GetAwaiter().GetResult();
    }

    /// <summary>Shows the progress of the work.</summary>
    /// <param name="share">The progress, from 0 to 1.</param>
    /// <param name="title">The text before the bar.</param>
    /// <param name="detail">The text after the bar.</param>
    public void Update(double share, string title, string detail)
    {
        if (_task is null)
            return;
        _task.Value = Math.Clamp(share, 0, 1);
        _task.Description = Markup.Escape(title);
        _detail = detail;
    }

    /// <summary>Prints a line that stays, above the bar.</summary>
    public void WriteLine(string line)
    {
        if (_console is null)
            _screen.Errors.WriteLine(line);
        else
            _console.WriteLine(line);
    }

    /// <summary>Removes the bar.</summary>
    public void Dispose()
    {
        if (_end.TrySetResult())
            _drawing.GetAwaiter().GetResult();
    }

    private sealed class DetailColumn(Func<string> detail) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(detail()) { Overflow = Overflow.Ellipsis };
    }
}
