namespace TorchSharp.Engine;

/// <summary>
/// Computes a value together with all pending values that lead to it: each thread takes a few samples at a time through all of the
/// operations. Values in between are kept only if the backward pass needs them.
/// </summary>
internal sealed unsafe class SamplewisePass
{
    /// <summary>The object of the last pass, kept for the next pass since every training step needs one.</summary>
    private static SamplewisePass? s_spare;

    /// <summary>From the wanted record to the first one, each with the tensor that holds its values (null for the wanted one).</summary>
    private readonly List<(SamplewiseRecord Record, TensorImpl? Tensor)> _records = [];

    /// <summary>The memory for the values of each record, in the same order; null where only the next operation reads them.</summary>
    private readonly List<Storage?> _values = [];
    private readonly List<ISampleKernel> _kernels = [];
    private readonly List<Storage?> _outputs = [];
    private readonly OperandList _operands = new();

    /// <summary>Computes the values of a record that the caller holds. The caller receives the reference.</summary>
    internal static Storage Run(SamplewiseRecord wanted)
    {
        SamplewisePass pass = Interlocked.Exchange(ref s_spare, null) ?? new SamplewisePass();
        bool isComputed = false;
        try
        {
            Storage result = pass.Compute(wanted);
            isComputed = true;
            return result;
        }
        finally
        {
            pass.End(isComputed);
            s_spare = pass;
        }
    }

    private Storage Compute(SamplewiseRecord wanted)
    {
        TensorImpl source = Collect(wanted);
        for (int i = _records.Count - 1; i >= 0; i--)
        {
            SamplewiseRecord record = _records[i].Record;
            if (i < _records.Count - 1)
                Rearrange(_records[i + 1].Record, _records[i + 1].Tensor!.Sizes, record);
            if (i == 0 || record.IsSaved)
                _values[i] = Storage.Allocate(Shapes.Count(record.Sizes) * sizeof(float));
            Add(record.Prepare(_operands), _values[i]);
        }

        float* input = _records[^1].Record.ReadsChannelsLast ? _operands.ChannelsLast(source) : _operands.Dense(source);
        var outputs = new float*[_outputs.Count];
        for (int i = 0; i < outputs.Length; i++)
            outputs[i] = _outputs[i] is { } output ? (float*)output.Pointer : null;
        SampleChain.Run([.. _kernels], input, outputs, (int)wanted.Sizes[0]);
        return _values[0]!;
    }

    /// <summary>Claims the records that lead to this one, and returns the tensor that the first of them reads.</summary>
    private TensorImpl Collect(SamplewiseRecord wanted)
    {
        _records.Add((wanted, null));
        _values.Add(null);
        TensorImpl source = wanted.Source;
        while (Claim(source, wanted.Sizes[0]) is { } earlier)
        {
            _records.Add((earlier, source));
            _values.Add(null);
            source = earlier.Source;
        }

        return source;
    }

    private void End(bool isComputed)
    {
        foreach (ISampleKernel kernel in _kernels)
            kernel.Dispose();
        _operands.Release();
        for (int i = 0; i < _records.Count; i++)
        {
            (SamplewiseRecord record, TensorImpl? tensor) = _records[i];
            if (!isComputed)
                _values[i]?.Release();
            tensor?.Settle(record, isComputed ? _values[i] : null);
        }

        _records.Clear();
        _values.Clear();
        _kernels.Clear();
        _outputs.Clear();
    }

    /// <summary>Returns the record of pending values, claimed; null if they are there, or if they are not made sample by sample.</summary>
    private static SamplewiseRecord? Claim(TensorImpl tensor, long samples)
    {
        if (tensor.Sizes[0] != samples || tensor.Claim() is not { } pending)
            return null;
        if (pending is SamplewiseRecord record && record.Sizes[0] == samples)
            return record;
        tensor.Settle(pending, null);
        return null;
    }

    /// <summary>Adds what it takes to read one record's values in the order and shape in which the next one reads them.</summary>
    private void Rearrange(SamplewiseRecord from, long[] sizes, SamplewiseRecord to)
    {
        bool isReshaped = !sizes.AsSpan().SequenceEqual(from.Sizes);
        if (from.IsChannelsLast && (isReshaped || !to.ReadsChannelsLast) && OrdersDiffer(from.Sizes))
            Add(new TransposeKernel(from.Sizes[2] * from.Sizes[3], from.Sizes[1]), null);
        if (to.ReadsChannelsLast && (isReshaped || !from.IsChannelsLast) && OrdersDiffer(sizes))
            Add(new TransposeKernel(sizes[1], sizes[2] * sizes[3]), null);
    }

    private void Add(ISampleKernel kernel, Storage? output)
    {
        _kernels.Add(kernel);
        _outputs.Add(output);
    }

    private static bool OrdersDiffer(long[] sizes) => sizes[1] != 1 && sizes[2] * sizes[3] != 1;
}
