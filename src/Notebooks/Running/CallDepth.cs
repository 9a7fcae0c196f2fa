using System.ComponentModel;

namespace Notebooks;

/// <summary>Provides the check that a cell's async functions call when they begin; the kernel inserts the calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CallDepth
{
    /// <summary>
    /// The size of the stack that async functions may use. An exception that leaves one async function after another is copied with its
    /// whole trace each time, which takes many minutes from the depth that a cell's stack allows. This size holds about four thousand async
    /// functions, as many as the stack of a thread pool thread, and leaving them takes a second or two.
    /// </summary>
    private const long MaxBytes = 1280 * 1024;

    /// <summary>The highest address seen, which is near the thread's first frame: stacks grow down.</summary>
    [ThreadStatic]
    private static nint s_start;

    /// <summary>Stops async functions that call themselves endlessly.</summary>
    /// <exception cref="InsufficientExecutionStackException">The functions are nested too deeply.</exception>
    public static unsafe void Check()
    {
        byte here;
        nint address = (nint)(&here);
        if (address > s_start)
            s_start = address;
        else if (s_start - address > MaxBytes)
            throw new InsufficientExecutionStackException();
    }
}
