using System.Diagnostics;
using System.Text;
using Notebooks.Cells;

namespace Notebooks.Jupyter.Output;

/// <summary>
/// Collects a cell's output, so that many small pieces become few messages. The text is passed on after a moment, when there is a lot of
/// it, or before something else is shown.
/// </summary>
/// <param name="emit">Receives the text of a stream; called by one thread at a time.</param>
internal sealed class StreamBuffer(Action<StreamName, string> emit) : IDisposable
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(50);

    /// <summary>The number of characters that is sent at once.</summary>
    private const int Much = 64 * 1024;

    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private StreamName _stream;
    private Timer? _timer;
    private long _began;

    public void Write(StreamName stream, string text)
    {
        lock (_lock)
        {
            if (_stream != stream)
                Flush();
            _stream = stream;
            if (_text.Length == 0)
            {
                _began = Stopwatch.GetTimestamp();
                (_timer ??= new Timer(_ => Flush())).Change(s_moment, Timeout.InfiniteTimeSpan);
            }
            _text.Append(text);
            // With one thread, as in a browser, no timer rings while a cell computes.
            if (_text.Length >= Much || Stopwatch.GetElapsedTime(_began) > s_moment)
                Flush();
        }
    }

    /// <summary>Passes on the collected text, then performs an action before anything else is written.</summary>
    public void FlushThen(Action action)
    {
        lock (_lock)
        {
            Flush();
            action();
        }
    }

    public void Flush()
    {
        lock (_lock)
        {
            if (_text.Length == 0)
                return;
            string text = _text.ToString();
            _text.Clear();
            emit(_stream, text);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            Flush();
            _timer?.Dispose();
            _timer = null;
        }
    }
}
