namespace TensorKernels;

/// <summary>
/// The unused buffers of one size. It knows how many of them nobody has needed since the last look, and allocates no objects as it fills
/// and empties.
/// </summary>
internal sealed class BufferStack
{
    private readonly Lock _gate = new();
    private IntPtr[] _buffers = new IntPtr[4];
    private int _count;

    /// <summary>The fewest buffers that have been here at any time since the last look.</summary>
    private int _fewest;

    /// <summary>How many of the buffers were there all the time between the last two looks.</summary>
    private int _unneeded;

    internal void Push(IntPtr buffer)
    {
        lock (_gate)
        {
            if (_count == _buffers.Length)
                Array.Resize(ref _buffers, 2 * _count);
            _buffers[_count++] = buffer;
        }
    }

    internal bool TryPop(out IntPtr buffer)
    {
        lock (_gate)
            return Pop(out buffer);
    }

    /// <summary>Ends the time since the last look, and begins the next one.</summary>
    internal void BeginLook()
    {
        lock (_gate)
        {
            _unneeded = _fewest;
            _fewest = _count;
        }
    }

    /// <summary>Takes one of the buffers that nobody needed between the last two looks.</summary>
    internal bool TryPopUnneeded(out IntPtr buffer)
    {
        lock (_gate)
        {
            buffer = IntPtr.Zero;
            return _unneeded-- > 0 && Pop(out buffer);
        }
    }

    private bool Pop(out IntPtr buffer)
    {
        buffer = _count > 0 ? _buffers[--_count] : IntPtr.Zero;
        _fewest = Math.Min(_fewest, _count);
        return buffer != IntPtr.Zero;
    }
}
