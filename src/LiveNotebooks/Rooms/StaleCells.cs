using LiveNotebooks.Documents;
using LiveNotebooks.Execution;
using LiveNotebooks.Following;
using LiveNotebooks.Kernels;
using LiveNotebooks.Supervision;

namespace LiveNotebooks.Rooms;

/// <summary>Tracks which cells of a notebook are stale, and runs them on request. Thread-safe.</summary>
/// <param name="path">The path of the notebook from the root.</param>
/// <param name="notebook">Returns the notebook.</param>
/// <param name="runner">Runs its cells.</param>
/// <param name="log">Receives the server's own faults.</param>
internal sealed class StaleCells(string path, Func<LiveNotebook> notebook, CellRunner runner, Action<string> log)
{
    private readonly Lock _updating = new();
    private readonly Lock _ordering = new();
    private readonly List<Order> _orders = [];
    private (LiveNotebook? Notebook, long Revision) _known;
    private bool _isRunning;

    /// <summary>Called after each update, with the code cells as they were then. Updates wait for it.</summary>
    public event Action<IReadOnlyList<CellCode>>? Updated;

    /// <summary>What follows from what, as of the last update.</summary>
    public Follower Follower { get; } = new();

    /// <summary>Finds out what has become stale since the last update.</summary>
    public void Update()
    {
        lock (_updating)
        {
            var current = notebook();
            // The next update finds out what changes from here on.
            var now = (current, current.Revision);
            if (now == _known)
                return;
            var code = current.Code();
            Follower.Update(code);
            Updated?.Invoke(code);
            _known = now;
        }
    }

    /// <summary>
    /// Runs the stale cells and those that they need, in their order; what already runs of them is overtaken. Returns at once.
    /// </summary>
    /// <param name="cell">The cell from which those must follow that are run; null for all.</param>
    /// <param name="name">The variable of that cell that was given another value just now, if one was.</param>
    public void Run(string? cell = null, string? name = null)
    {
        lock (_ordering)
        {
            _orders.Add(new Order(cell, name));
            // One at a time: an order that comes while cells are being interrupted is carried out after that.
            if (_isRunning)
                return;
            _isRunning = true;
        }
        _ = RunOrdersAsync();
    }

    private async Task RunOrdersAsync()
    {
        while (true)
        {
            Order[] orders;
            lock (_ordering)
            {
                orders = [.. _orders];
                _orders.Clear();
                _isRunning = orders.Length > 0;
            }
            if (orders.Length == 0)
                return;
            // Whatever goes wrong, the next order is carried out all the same.
            await SupervisedLoop.DoAsync($"Running what is stale in {path}", log, () => RunAsync(orders));
        }
    }

    private async Task RunAsync(Order[] orders)
    {
        Update();
        string[] cells;
        lock (_updating)
            cells = [.. orders.SelectMany(order => PlanOf(order).Cells).Distinct()];
        try
        {
            await runner.RunAgainAsync(cells);
        }
        catch (KernelException)
        {
            // The cell that runs says so.
        }
    }

    private RunPlan PlanOf(Order order) => order.Cell is null ? Follower.Plan : Follower.PlanFor(order.Cell, order.Name);

    /// <inheritdoc cref="Run"/>
    private sealed record Order(string? Cell, string? Name);
}
