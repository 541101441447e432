namespace NelmRules.Cli;

/// <summary>One line about work that takes longer than a second; it is gone when the work is done.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const string Erase = "\r\u001b[K";

    private readonly Lock _lock = new();
    private readonly TextWriter _writer;
    private readonly ITimer _timer;
    private bool _isShown;
    private bool _isDone;

    public ProgressLine(TextWriter writer, string text, TimeProvider clock)
    {
        _writer = writer;
        _timer = clock.CreateTimer(_ => Show(text), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _isDone = true;
            if (_isShown)
            {
                _writer.Write(Erase);
            }
        }
    }

    private void Show(string text)
    {
        lock (_lock)
        {
            if (!_isDone)
            {
                _isShown = true;
                _writer.Write(text);
            }
        }
    }
}
