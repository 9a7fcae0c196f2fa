namespace TorchSharp;

public static partial class torch
{
    /// <summary>Returns the tensor itself, or a copy converted to another type.</summary>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null)
    {
        Device.RequireCpu(device);
        return data.to_type(dtype ?? data.dtype);
    }

    /// <summary>Creates a tensor over the array's memory, or a copy if the type differs.</summary>
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);

    /// <summary>Creates a tensor from a copy of these values.</summary>
    public static Tensor as_tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray.ToArray(), dtype, device);

    /// <inheritdoc cref="as_tensor(Array, ScalarType?, Device)"/>
    public static Tensor as_tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null) => from_array(rawArray, dtype, device);

    /// <summary>Creates a tensor from a copy of these values.</summary>
    public static Tensor as_tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray.ToArray(), dtype, device);

    /// <inheritdoc cref="as_tensor(Array, ScalarType?, Device)"/>
    public static Tensor as_tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null) => from_array(rawArray, dtype, device);

    /// <summary>Creates a tensor from a copy of these values.</summary>
    public static Tensor as_tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray.ToArray(), dtype, device);

    /// <inheritdoc cref="as_tensor(Array, ScalarType?, Device)"/>
    public static Tensor as_tensor(sbyte[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray, dtype, device);

    /// <summary>Creates a tensor from a copy of these values.</summary>
    public static Tensor as_tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray.ToArray(), dtype, device);

    /// <inheritdoc cref="as_tensor(Array, ScalarType?, Device)"/>
    public static Tensor as_tensor(short[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray, dtype, device);

    /// <summary>Creates a tensor from a copy of these values.</summary>
    public static Tensor as_tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray.ToArray(), dtype, device);

    /// <inheritdoc cref="as_tensor(Array, ScalarType?, Device)"/>
    public static Tensor as_tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null) => from_array(rawArray, dtype, device);

    /// <summary>Creates a tensor from a copy of these values.</summary>
    public static Tensor as_tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray.ToArray(), dtype, device);

    /// <inheritdoc cref="as_tensor(Array, ScalarType?, Device)"/>
    public static Tensor as_tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null) => from_array(rawArray, dtype, device);

    /// <summary>Creates a tensor from a copy of these values.</summary>
    public static Tensor as_tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray.ToArray(), dtype, device);

    /// <inheritdoc cref="as_tensor(Array, ScalarType?, Device)"/>
    public static Tensor as_tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray, dtype, device);

    /// <summary>Creates a tensor from a copy of these values.</summary>
    public static Tensor as_tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray.ToArray(), dtype, device);

    /// <inheritdoc cref="as_tensor(Array, ScalarType?, Device)"/>
    public static Tensor as_tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        from_array(rawArray, dtype, device);
}
