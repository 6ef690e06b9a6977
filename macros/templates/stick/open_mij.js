/* Staat naast de handleiding: wie dit script niet vindt, heeft de zip nog niet uitgepakt. */
location.replace("handleiding/index.html");
